/**
 * Loaded first (`node --import`) by what a test starts, with a pipe as its input: whoever started it may be ended in the middle of a test, as
 * jest ends a worker of much memory. Then the input ends, and so does this; left alone it would hold jest's output, and jest would never end.
 */
process.stdin.resume().on('end', () => {
  process.kill(process.pid, 'SIGTERM')
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), 10_000).unref()
})
process.stdin.unref?.()
