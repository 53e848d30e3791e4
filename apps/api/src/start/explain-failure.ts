/** Says in one line why the server does not start and what to do about it. */
export function explainFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('syscall' in error && 'code' in error) {
    const port = 'port' in error ? Number(error.port) : 0;
    switch (error.code) {
      case 'EADDRINUSE':
        return `port ${port} is busy: another program listens there. Stop it, or choose another port, e.g. PORT=${port + 1}.`;
      case 'EACCES':
        if (error.syscall !== 'listen') break;
        return `port ${port} is not open to this user. Choose one above 1023, e.g. PORT=8080.`;
      case 'EADDRNOTAVAIL':
      case 'ENOTFOUND':
      case 'EAI_AGAIN':
        return 'HOST is no address of this machine. Leave it out for localhost, or use 0.0.0.0 for all addresses.';
    }
  }
  return error.message.replaceAll(/\s*\n\s*/g, ' ');
}
