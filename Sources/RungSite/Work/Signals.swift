import Glibc

/// Has a file that grows over the process's limit come out as an error that can be told in words, in place of the
/// end of the process.
package func reportFileLimitsAsErrors() { signal(SIGXFSZ, SIG_IGN) }
