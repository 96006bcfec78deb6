/**
 * A server on the loopback that counts whoever comes by, by TCP and by UDP. Whatever a document tries to load names it,
 * so a single hit means that a wall has a hole.
 */
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'

export interface Trap {
  /** `http://127.0.0.1:PORT` */
  readonly address: string
  readonly port: number
  /** What came by, oldest first. */
  readonly hits: readonly string[]
  readonly close: () => Promise<void>
}

export async function openTrap(): Promise<Trap> {
  const hits: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    hits.push('a TCP connection')
    socket.on('error', () => undefined)
    socket.end('HTTP/1.1 204 No Content\r\nAccess-Control-Allow-Origin: *\r\nConnection: close\r\n\r\n')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const at = server.address()
  if (at === null || typeof at === 'string') throw new Error('the trap has no port')
  const datagrams = createSocket('udp4', () => void hits.push('a UDP datagram'))
  datagrams.bind(at.port, '127.0.0.1')
  await once(datagrams, 'listening')
  return {
    address: `http://127.0.0.1:${at.port}`,
    port: at.port,
    hits,
    async close() {
      datagrams.close()
      server.close()
      for (const socket of sockets) socket.destroy()
      await once(server, 'close')
    },
  }
}
