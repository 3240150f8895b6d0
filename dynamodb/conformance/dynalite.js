// Loaded by mocha before dynalite's tests. In place of dynalite, they get a server that forwards to $ENDPOINT.
const { AsyncLocalStorage } = require('async_hooks')
const Module = require('module')
const net = require('net')
const { Runnable, Runner } = require(require.resolve('mocha', { paths: [process.cwd()] }))

const { hostname, port } = new URL(process.env.ENDPOINT)
const load = Module._load

const forward = (client) => {
  const server = net.connect(port, hostname)
  client.on('error', () => server.destroy())
  server.on('error', () => client.destroy())
  client.pipe(server).pipe(client)
}

Module._load = function (name, ...context) {
  return name === '..' ? () => net.createServer(forward) : load.call(this, name, ...context)
}

// A test sends several requests at a time. If one fails, the failures of the others must not count for the next test.
const owner = new AsyncLocalStorage()
const { run } = Runnable.prototype
const { _uncaught } = Runner.prototype

Runnable.prototype.run = function (done) {
  return owner.run(this, () => run.call(this, (error) => owner.exit(() => done(error))))
}

Runner.prototype._uncaught = function (error) {
  const test = owner.getStore()
  return !test || test === this.currentRunnable ? _uncaught.call(this, error) : undefined
}
