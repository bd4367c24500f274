// Runs a program and reports what it used:
//
//   measure REPORT PROGRAM ARGUMENT...     writes `status cpu-seconds wall-seconds peak-bytes` to REPORT
//
// A process inherits the peak memory of the one that it was forked from, even across exec, so a program started from
// a script would never seem smaller than the script's interpreter. This one is small.

#define _GNU_SOURCE
#include <stdio.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double seconds(struct timeval time) { return (double)time.tv_sec + (double)time.tv_usec / 1e6; }

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

// As a shell does: the number of a signal comes out above 128.
static int exit_status(int status) { return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status); }

int main(int count, char **words) {
  if (count < 3) return fprintf(stderr, "measure REPORT PROGRAM ARGUMENT...\n"), 2;
  double start = now();
  pid_t child = fork();
  if (child == 0) {
    execv(words[2], words + 2);
    perror(words[2]);
    _exit(127);
  }
  int status;
  struct rusage used;
  if (child < 0 || wait4(child, &status, 0, &used) < 0) return perror("measure"), 2;
  double wall = now() - start;
  FILE *report = fopen(words[1], "w");
  if (!report) return perror(words[1]), 2;
  double cpu = seconds(used.ru_utime) + seconds(used.ru_stime);
  fprintf(report, "%d %.6f %.6f %ld\n", exit_status(status), cpu, wall, used.ru_maxrss * 1024);
  return fclose(report) ? 2 : 0;
}
