// Reads { path: text } from standard input and answers { path: { errors, declarations } }: Bicep as a small tree.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { Parser, Language } = require('web-tree-sitter');
await Parser.init();
const parser = new Parser();
parser.setLanguage(await Language.load(require.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm')));

const escapes = { "\\'": "'", '\\\\': '\\', '\\n': '\n', '\\r': '\r', '\\t': '\t', '\\$': '$' };
const loose = ['lam', 'bin', 'un', 'if'];

/** The grammar lets `a => a.b` be `(a => a).b`: what follows a point belongs to the last operand. */
function follow(target, wrap) {
  if (!loose.includes(target.k)) {
    return wrap(target);
  }
  const last = { lam: 'b', bin: 'r', un: 'a', if: 'e' }[target.k];
  return { ...target, [last]: follow(target[last], wrap) };
}

const anonymous = (node) => node.children.filter((child) => !child.isNamed).map((child) => child.text);
const named = (node) => node.namedChildren.filter((child) => child.type !== 'comment' && child.type !== 'diagnostic_comment');

function text(node) {
  const parts = named(node).map((part) => {
    if (part.type === 'interpolation') {
      return expression(named(part)[0]);
    }
    return part.type === 'escape_sequence' ? (escapes[part.text] ?? part.text) : part.text;
  });
  return { k: 'str', p: parts };
}

function object(node) {
  const properties = [];
  const resources = [];
  for (const property of named(node)) {
    const [key, value] = named(property);
    if (key.type === 'resource_declaration') {
      resources.push(resource(key));
    } else {
      properties.push([key.type === 'string' ? text(key) : { k: 'str', p: [key.text] }, expression(value)]);
    }
  }
  return { k: 'obj', p: properties, r: resources };
}

function loop(node) {
  const parts = named(node);
  const head = parts[0].type === 'for_loop_parameters' ? named(parts[0]).map((name) => name.text) : [parts[0].text];
  return { k: 'for', v: head[0], x: head[1] ?? null, i: expression(parts[1]), b: expression(parts[2]) };
}

function lambda(node) {
  const [head, body] = named(node);
  const names = head.type === 'identifier' ? [head.text] : named(head).map((name) => name.text);
  return { k: 'lam', p: names, b: expression(body) };
}

function call(node) {
  const [target, list] = named(node);
  return { k: 'call', f: target.type === 'identifier' ? target.text : named(target).at(-1).text, a: named(list).map(expression) };
}

const shapes = {
  string: text,
  number: (node) => ({ k: 'num', v: Number(node.text) }),
  boolean: (node) => ({ k: 'bool', v: node.text === 'true' }),
  null: () => ({ k: 'null' }),
  identifier: (node) => ({ k: 'id', n: node.text }),
  parenthesized_expression: (node) => ({ k: 'par', a: expression(named(node)[0]) }),
  member_expression: (node) => {
    const [target, name] = named(node);
    return follow(expression(target), (inner) => ({ k: 'mem', o: inner, n: name.text }));
  },
  resource_expression: (node) => ({ k: 'id', n: named(node).at(-1).text }),
  subscript_expression: (node) => {
    const [target, index] = named(node);
    return follow(expression(target), (inner) => ({ k: 'idx', o: inner, i: expression(index) }));
  },
  call_expression: call,
  unary_expression: (node) => ({ k: 'un', o: anonymous(node)[0], a: expression(named(node)[0]) }),
  binary_expression: (node) => ({ k: 'bin', o: anonymous(node)[0], l: expression(named(node)[0]), r: expression(named(node)[1]) }),
  ternary_expression: (node) => ({ k: 'if', c: expression(named(node)[0]), t: expression(named(node)[1]), e: expression(named(node)[2]) }),
  lambda_expression: lambda,
  object,
  array: (node) => ({ k: 'arr', i: named(node).map(expression) }),
  for_statement: loop,
  if_statement: (node) => ({ k: 'when', c: expression(named(node)[0]), b: expression(named(node)[1]) }),
};

function expression(node) {
  const shape = shapes[node.type];
  if (!shape) {
    throw new Error(`line ${node.startPosition.row + 1}: the reader does not know '${node.type}'`);
  }
  return shape(node);
}

function resource(node) {
  const [symbol, type, value] = named(node);
  const existing = anonymous(node).includes('existing');
  return { d: node.type === 'module_declaration' ? 'module' : 'resource', n: symbol.text, t: text(type).p.join(''), existing, v: expression(value) };
}

function parameter(node, decorators) {
  const parts = named(node).filter((part) => part.type !== 'type');
  return { d: 'param', n: parts[0].text, v: parts[1] ? expression(parts[1]) : null, decorators };
}

const value = (kind) => (node) => {
  const parts = named(node).filter((part) => part.type !== 'type');
  return { d: kind, n: parts[0].text, v: expression(parts[1]) };
};

const declarations = {
  parameter_declaration: parameter,
  variable_declaration: value('var'),
  output_declaration: value('output'),
  resource_declaration: resource,
  module_declaration: resource,
  import_functionality: (node) => ({ d: 'import', names: named(node).slice(0, -1).map((name) => name.text), t: text(named(node).at(-1)).p.join('') }),
  using_statement: (node) => ({ d: 'using', t: text(named(node)[0]).p.join('') }),
};

function read(path, source) {
  // The grammar knows `var x = …` and not the `param x = …` of parameter files; the rest of the two is the same.
  const root = parser.parse(path.endsWith('.bicepparam') ? source.replace(/^param (\w+) *=/gm, 'var $1 =') : source).rootNode;
  const errors = root.descendantsOfType('ERROR').map((node) => `line ${node.startPosition.row + 1}: '${node.text.slice(0, 40)}'`);
  if (root.hasError && errors.length === 0) {
    errors.push('something is missing');
  }
  if (errors.length > 0) {
    return { errors, declarations: [] };
  }
  const result = [];
  let decorators = [];
  for (const node of named(root)) {
    if (node.type === 'decorators') {
      decorators = named(node).map((decorator) => call(named(decorator)[0]));
    } else {
      if (declarations[node.type]) {
        result.push(declarations[node.type](node, decorators));
      }
      decorators = [];
    }
  }
  return { errors, declarations: result };
}

const answers = {};
for (const [path, source] of Object.entries(JSON.parse(readFileSync(0, 'utf8')))) {
  try {
    answers[path] = read(path, source);
  } catch (error) {
    answers[path] = { errors: [error.message], declarations: [] };
  }
}
process.stdout.write(JSON.stringify(answers));
