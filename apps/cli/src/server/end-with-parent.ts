// Preloaded into the API: it must not outlive the process that started it, and hold the port.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
// Nor may the channel keep it alive once it has stopped serving.
process.channel?.unref();
