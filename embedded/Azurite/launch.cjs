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

// Azurite asks its in-memory database for an entity by RowKey first and by PartitionKey among what that finds. Where all partitions
// have the same row keys, as question 001 of every set, that is a pass through the table for each write. Both keys have an index:
// the one that leaves fewer goes first.
const { Collection } = require('lokijs');
const findOne = Collection.prototype.findOne;
Collection.prototype.findOne = function (query) {
  const hasBoth = typeof query?.PartitionKey === 'string' && typeof query.RowKey === 'string';
  if (!hasBoth || !this.binaryIndices.PartitionKey || !this.binaryIndices.RowKey) {
    return findOne.call(this, query);
  }
  const found = (key) => {
    const [first, last] = this.calculateRange('$eq', key, query[key]);
    return last - first;
  };
  const { PartitionKey, RowKey, ...rest } = query;
  return findOne.call(this, found('PartitionKey') < found('RowKey') ? { PartitionKey, RowKey, ...rest } : { RowKey, PartitionKey, ...rest });
};

require('azurite/dist/src/azurite.js');
