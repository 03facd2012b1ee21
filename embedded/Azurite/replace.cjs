'use strict';

// Loaded before Azurite.
//
// Azurite updates an entity by taking it out of its in-memory database and putting the new one in. Taking out is a pass through the
// indexes of the table, so that each update costs more the more rows there are. Both have the same keys: the new one can stand where
// the old one stood, and no index changes.

const Store = require('azurite/dist/src/table/persistence/LokiTableMetadataStore').default;
const { updateTableEntity, getEntityCollection } = Store.prototype;

// The part of a collection that an update uses.
class InPlace {
  constructor(collection) {
    this.collection = collection;
  }

  findOne(query) {
    return this.collection.findOne(query);
  }

  remove(before) {
    this.before = before;
  }

  insert(entity) {
    const [, position] = this.collection.get(this.before.$loki, true);
    entity.$loki = this.before.$loki;
    entity.meta = { ...this.before.meta, revision: this.before.meta.revision + 1, updated: Date.now() };
    this.collection.data[position] = entity;
    this.collection.dirty = true;
  }
}

let updating = false;

Store.prototype.getEntityCollection = function (...about) {
  const collection = getEntityCollection.apply(this, about);
  return updating ? new InPlace(collection) : collection;
};

Store.prototype.updateTableEntity = function (...about) {
  // All of its work is done before it returns its promise: no other call comes in between.
  updating = true;
  try {
    return updateTableEntity.apply(this, about);
  } finally {
    updating = false;
  }
};
