// Lets one call of a program fail, for the tests: `RUNG_FAULT=write:3:28` has the third write to a file fail with error 28
// (no space left). Preloaded before glibc. `RUNG_FAULT_LOG` names a file that is made when the call has failed, so that a test
// knows when there are no more calls to try.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static atomic_long calls;
static char wanted[16];
static long turn;
static int error;
static const char *log_path;

__attribute__((constructor)) static void begin(void) {
  const char *fault = getenv("RUNG_FAULT");
  log_path = getenv("RUNG_FAULT_LOG");
  if (fault && sscanf(fault, "%15[a-z]:%ld:%d", wanted, &turn, &error) != 3) abort();
}

static int fails(const char *call) {
  if (turn == 0 || strcmp(call, wanted) != 0) return 0;
  if (atomic_fetch_add(&calls, 1) + 1 != turn) return 0;
  if (log_path) syscall(SYS_close, syscall(SYS_openat, AT_FDCWD, log_path, O_CREAT | O_WRONLY, 0644));
  errno = error;
  return 1;
}

#define REAL(name) \
  static __typeof__(name) *real; \
  if (!real) real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

// What the system itself offers is no file of a site.
static int is_of_a_site(const char *path) {
  static const char *system[] = {"/proc", "/sys", "/dev", "/etc", "/usr", "/lib"};
  for (unsigned long i = 0; i < sizeof system / sizeof *system; i++)
    if (strncmp(path, system[i], strlen(system[i])) == 0) return 0;
  return 1;
}

static int open_fails(const char *path, int flags) {
  if (!is_of_a_site(path)) return 0;
  return fails(flags & (O_CREAT | (O_TMPFILE & ~O_DIRECTORY)) ? "create" : "open");
}

static int is_file(int descriptor) {
  struct stat status;
  return fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
}

#define MODE(flags) \
  mode_t mode = 0; \
  if (flags & (O_CREAT | (O_TMPFILE & ~O_DIRECTORY))) { \
    va_list more; \
    va_start(more, flags); \
    mode = va_arg(more, mode_t); \
    va_end(more); \
  }

#define OPEN(name) \
  int name(const char *path, int flags, ...) { \
    MODE(flags) \
    REAL(name); \
    return open_fails(path, flags) ? -1 : real(path, flags, mode); \
  }
OPEN(open)
OPEN(open64)

#define OPENAT(name) \
  int name(int folder, const char *path, int flags, ...) { \
    MODE(flags) \
    REAL(name); \
    return open_fails(path, flags) ? -1 : real(folder, path, flags, mode); \
  }
OPENAT(openat)
OPENAT(openat64)

ssize_t write(int file, const void *bytes, size_t count) {
  REAL(write);
  if (is_file(file)) {
    // Half of it: what a disk that fills up does first.
    if (fails("short")) return real(file, bytes, (count + 1) / 2);
    if (fails("write")) return -1;
  }
  return real(file, bytes, count);
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t place) {
  REAL(pwrite);
  return is_file(file) && fails("write") ? -1 : real(file, bytes, count, place);
}

ssize_t writev(int file, const struct iovec *pieces, int count) {
  REAL(writev);
  return is_file(file) && fails("write") ? -1 : real(file, pieces, count);
}

ssize_t copy_file_range(int from, off_t *start, int to, off_t *place, size_t count, unsigned flags) {
  REAL(copy_file_range);
  return fails("write") ? -1 : real(from, start, to, place, count, flags);
}

ssize_t read(int file, void *bytes, size_t count) {
  REAL(read);
  return is_file(file) && fails("read") ? -1 : real(file, bytes, count);
}

int rename(const char *from, const char *to) {
  REAL(rename);
  return fails("rename") ? -1 : real(from, to);
}

int renameat(int a, const char *from, int b, const char *to) {
  REAL(renameat);
  return fails("rename") ? -1 : real(a, from, b, to);
}

int renameat2(int a, const char *from, int b, const char *to, unsigned flags) {
  REAL(renameat2);
  return fails("rename") ? -1 : real(a, from, b, to, flags);
}

int linkat(int a, const char *from, int b, const char *to, int flags) {
  REAL(linkat);
  return fails("rename") ? -1 : real(a, from, b, to, flags);
}

int unlinkat(int folder, const char *path, int flags) {
  REAL(unlinkat);
  return fails("unlink") ? -1 : real(folder, path, flags);
}

int unlink(const char *path) {
  REAL(unlink);
  return fails("unlink") ? -1 : real(path);
}

int mkdirat(int folder, const char *path, mode_t mode) {
  REAL(mkdirat);
  return fails("mkdir") ? -1 : real(folder, path, mode);
}

int mkdir(const char *path, mode_t mode) {
  REAL(mkdir);
  return fails("mkdir") ? -1 : real(path, mode);
}

int fsync(int file) {
  REAL(fsync);
  return fails("sync") ? -1 : real(file);
}

int fdatasync(int file) {
  REAL(fdatasync);
  return fails("sync") ? -1 : real(file);
}

int ftruncate(int file, off_t size) {
  REAL(ftruncate);
  return fails("write") ? -1 : real(file, size);
}

// glibc's own names: dlsym allocates, so it cannot be asked for these.
extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);

void *malloc(size_t size) { return fails("malloc") ? NULL : __libc_malloc(size); }
void *calloc(size_t count, size_t size) { return fails("malloc") ? NULL : __libc_calloc(count, size); }
void *realloc(void *old, size_t size) { return fails("malloc") ? NULL : __libc_realloc(old, size); }
