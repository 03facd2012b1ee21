// Runs Azurite as a child that cannot outlive the program that started it.
//
// The parent holds our standard input open. When it closes, because the parent asks us to stop or because the parent is
// gone, however it went, Azurite is closed in an orderly way: only that writes its tables to disk at once.
// Ctrl-C in a terminal reaches the whole process group. The parent must be able to finish its work first, so it is
// ignored here, and Azurite's own handler for it is not installed.
'use strict';

const hardLimitMilliseconds = 4000;

process.on('SIGINT', () => {});
const once = process.once.bind(process);
process.once = (event, listener) => (event === 'SIGINT' ? process : once(event, listener));

// Where the parent is gone nobody reads what is printed while closing; that must not end it before its tables are on disk.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});

let closing = false;
function close() {
  if (closing) {
    return;
  }
  closing = true;
  if (!process.emit('SIGTERM')) {
    // Azurite is still starting: nothing has been stored that it would have to write.
    process.exit(0);
  }
  setTimeout(() => process.exit(0), hardLimitMilliseconds).unref();
}

process.stdin.resume();
process.stdin.on('end', close);
process.stdin.on('error', close);

require('./lookup.cjs');
require('./replace.cjs');
require('azurite/dist/src/azurite.js');
