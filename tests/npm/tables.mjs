// Does with Microsoft's own client what the C# tests ask, and prints the outcome as JSON.
// node tables.mjs <command> <table> [argument ...]; the connection string is in TABLES_CONNECTION.
import { TableClient } from "@azure/data-tables";

const [command, tableName, ...rest] = process.argv.slice(2);
const table = TableClient.fromConnectionString(process.env.TABLES_CONNECTION, tableName, { allowInsecureConnection: true });

const commands = {
  /** Writes a row with a column of every type. */
  async write(partitionKey, rowKey) {
    const { etag } = await table.createEntity({
      partitionKey,
      rowKey,
      Tekst: "één 'tekst' \u2028 \u{1F600}",
      Waar: true,
      Aantal: 42,
      Groot: 9007199254740993n,
      Breuk: { type: "Double", value: "5" },
      Nan: { type: "Double", value: "NaN" },
      Id: { type: "Guid", value: "0f8fad5b-d9cb-469f-a165-70867728950e" },
      Moment: new Date("2024-02-29T23:59:59.123Z"),
      Bytes: new Uint8Array([0, 1, 254, 255]),
    });
    return { etag };
  },

  /** Reads a row, with the types of its columns. */
  async read(partitionKey, rowKey) {
    return await table.getEntity(partitionKey, rowKey, { disableTypeConversion: true });
  },

  /** Replaces a row that must have a version. */
  async update(partitionKey, rowKey, etag) {
    const answer = await table.updateEntity({ partitionKey, rowKey, Door: "JavaScript" }, "Replace", { etag });
    return { etag: answer.etag };
  },

  /** The keys of all rows, a page at a time. */
  async page(size) {
    const pages = [];
    for await (const page of table.listEntities().byPage({ maxPageSize: Number(size) })) {
      pages.push(page.map((row) => row.rowKey));
    }
    return pages;
  },

  /** Adds rows, named by their number, in one transaction. */
  async add(partitionKey, count) {
    const rows = Array.from({ length: Number(count) }, (_, number) => [
      "create",
      { partitionKey, rowKey: String(number).padStart(4, "0"), Nummer: number },
    ]);
    const answer = await table.submitTransaction(rows);
    return { status: answer.status, rows: answer.subResponses.length };
  },
};

try {
  console.log(JSON.stringify(await commands[command](...rest), (_, value) => (typeof value === "bigint" ? String(value) : value)));
} catch (error) {
  console.log(JSON.stringify({ status: error.statusCode ?? 0, code: error.code ?? error.details?.odataError?.code, message: String(error.message) }));
}
