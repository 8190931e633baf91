import { readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const SOURCE = path.resolve(import.meta.dirname, '../../src');
/** Who takes a code, and at which place. */
const TAKERS: Record<string, number> = { DomainError: 1, HttpProblem: 1 };

export interface ThrownCodes {
  codes: Set<string>;
  /** Places where the code cannot be read from the source: `file:line text`. */
  unreadable: string[];
}

/**
 * Every code a refusal can carry, read from the source with the compiler's own knowledge of types: literals, constants
 * and unions wherever a `DomainError` is made or an object has a `code` beside a `pointer`. A function that passes a
 * parameter on as the code is followed to those who call it.
 */
export function thrownCodes(): ThrownCodes {
  const found: ThrownCodes = { codes: new Set(), unreadable: [] };
  const { program, sources } = readProject();
  const checker = program.getTypeChecker();
  const passers = new Map<ts.Symbol, number>();
  const each = (visit: (node: ts.Node) => void) => sources.forEach((source) => walk(source, visit));

  const take = (expression: ts.Expression) => {
    const literals = literalsOf(checker.getTypeAtLocation(expression));
    if (literals) literals.forEach((code) => found.codes.add(code));
    else if (isReadElsewhere(expression, checker)) return;
    else if (!isPassedOn(expression, checker, passers)) found.unreadable.push(placeOf(expression));
  };
  each((node) => {
    const code = codeArgument(node) ?? codeOfFieldError(node);
    if (code) take(code);
    const reason = reasonOfGuard(node);
    if (reason) found.codes.add(reason);
  });
  // A wrapper of a wrapper becomes known while the wrappers are read, hence until nothing new appears.
  for (let known = -1; known !== passers.size;) {
    known = passers.size;
    each((node) => {
      const argument = argumentForPasser(node, checker, passers);
      if (argument) take(argument);
    });
  }
  defaultsOf(passers).forEach((code) => found.codes.add(code));
  return { codes: found.codes, unreadable: [...new Set(found.unreadable)] };
}

function readProject() {
  const config = ts.getParsedCommandLineOfConfigFile(
    path.resolve(SOURCE, '../tsconfig.json'),
    { noEmit: true },
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: (problem) => {
        throw new Error(ts.flattenDiagnosticMessageText(problem.messageText, '\n'));
      },
    },
  );
  if (!config) throw new Error('The backend has no readable tsconfig.json');
  const program = ts.createProgram(config.fileNames, { ...config.options, incremental: false });
  const sources = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(SOURCE));
  return { program, sources };
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

function codeArgument(node: ts.Node): ts.Expression | undefined {
  if (!ts.isNewExpression(node) || !ts.isIdentifier(node.expression)) return undefined;
  const place = TAKERS[node.expression.text];
  return place === undefined ? undefined : node.arguments?.[place];
}

function codeOfFieldError(node: ts.Node): ts.Expression | undefined {
  if (!ts.isObjectLiteralExpression(node)) return undefined;
  const named = (name: string) =>
    node.properties.find(
      (property) => property.name && ts.isIdentifier(property.name) && property.name.text === name,
    );
  const code = named('code');
  if (!named('pointer') || !code) return undefined;
  if (ts.isPropertyAssignment(code)) return code.initializer;
  return ts.isShorthandPropertyAssignment(code) ? code.name : undefined;
}

/** Null when the type is wider than a set of texts. */
function literalsOf(type: ts.Type): string[] | null {
  const parts = type.isUnion() ? type.types : [type];
  return parts.every((part) => part.isStringLiteral())
    ? parts.map((part) => (part as ts.StringLiteralType).value)
    : null;
}

/** `error.code` of a `FieldError` and `outcome.reason` of a workflow: read where those were made. */
function isReadElsewhere(expression: ts.Expression, checker: ts.TypeChecker): boolean {
  if (!ts.isPropertyAccessExpression(expression)) return false;
  const owner = checker.getTypeAtLocation(expression.expression);
  if (expression.name.text === 'code') return owner.symbol?.name === 'FieldError';
  return expression.name.text === 'reason' && owner.getProperty('ok') !== undefined;
}

const hasWorkflow = (folder: string) => readdirSync(folder).some((file) => file.endsWith('.workflow.ts'));

/** Reason codes of the guards of workflows: texts written as codes, in a workflow and the rules that stand beside it. */
function reasonOfGuard(node: ts.Node): string | null {
  if (!ts.isStringLiteral(node)) return null;
  const { fileName } = node.getSourceFile();
  const guards = /\.(workflow|rules)\.ts$/.test(fileName) && hasWorkflow(path.dirname(fileName));
  if (!guards) return null;
  return /^[a-z-]+\.[a-z-]+$/.test(node.text) ? node.text : null;
}

/** The expression is a parameter of the function around it: the callers know the code. */
function isPassedOn(
  expression: ts.Expression,
  checker: ts.TypeChecker,
  passers: Map<ts.Symbol, number>,
): boolean {
  if (!ts.isIdentifier(expression)) return false;
  const named = ts.isShorthandPropertyAssignment(expression.parent)
    ? checker.getShorthandAssignmentValueSymbol(expression.parent)
    : checker.getSymbolAtLocation(expression);
  const parameter = named?.valueDeclaration;
  if (!parameter || !ts.isParameter(parameter)) return false;
  const owner = nameOf(parameter.parent);
  const symbol = owner && checker.getSymbolAtLocation(owner);
  if (!symbol) return false;
  passers.set(symbol, parameter.parent.parameters.indexOf(parameter));
  return true;
}

function nameOf(owner: ts.SignatureDeclaration): ts.Node | undefined {
  if (owner.name) return owner.name;
  return ts.isVariableDeclaration(owner.parent) || ts.isPropertyAssignment(owner.parent)
    ? owner.parent.name
    : undefined;
}

function argumentForPasser(
  node: ts.Node,
  checker: ts.TypeChecker,
  passers: Map<ts.Symbol, number>,
): ts.Expression | undefined {
  if (!ts.isCallExpression(node)) return undefined;
  const called = ts.isPropertyAccessExpression(node.expression) ? node.expression.name : node.expression;
  const symbol = checker.getSymbolAtLocation(called);
  if (!symbol) return undefined;
  const original = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const place = passers.get(original);
  return place === undefined ? undefined : node.arguments[place];
}

/** `notFound(code = 'resource.not-found')`: the code of those who name none. */
function defaultsOf(passers: Map<ts.Symbol, number>): string[] {
  return [...passers].flatMap(([symbol, place]) => {
    const declaration = symbol.valueDeclaration;
    const owner =
      declaration && (ts.isVariableDeclaration(declaration) || ts.isPropertyAssignment(declaration))
        ? declaration.initializer
        : declaration;
    const initializer = owner && ts.isFunctionLike(owner) ? owner.parameters[place]?.initializer : undefined;
    return initializer && ts.isStringLiteral(initializer) ? [initializer.text] : [];
  });
}

function placeOf(node: ts.Node): string {
  const source = node.getSourceFile();
  const { line } = source.getLineAndCharacterOfPosition(node.getStart());
  return `${path.relative(SOURCE, source.fileName)}:${line + 1} ${node.getText()}`;
}
