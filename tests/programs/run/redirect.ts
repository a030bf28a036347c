import net from 'node:net';
import tls from 'node:tls';

/**
 * Leads telecrm's hosts to the simulator. Whatever HTTP client a program uses, it opens its connection through
 * `tls.connect`: the change is made there, and nowhere in the program's text. Any other host is refused.
 */
export function redirectTelecrm(port: () => number): void {
  const connect = (...args: readonly unknown[]): net.Socket => {
    const isOptions = (argument: unknown): argument is tls.ConnectionOptions =>
      typeof argument === 'object' && argument !== null;
    const { servername, host } = args.find(isOptions) ?? {};
    const wanted = servername ?? host ?? '';
    if (!/(?:^|\.)telecrm\.in$/.test(wanted)) throw new Error(`A program wants to connect to ${wanted}`);
    const socket = net.connect({ port: port(), host: '127.0.0.1' });
    // What clients ask a TLS socket for.
    Object.assign(socket, { authorized: true, alpnProtocol: false, getSession: () => undefined });
    socket.once('connect', () => socket.emit('secureConnect'));
    return socket;
  };
  Object.assign(tls, { connect });
}
