import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService } from '@nestjs/core';
import type { Permission } from './requires.js';
import { REQUIRES } from './requires.js';

/** One line of the route table: what `cli routes --json` prints and what the access tests walk. */
export interface DeclaredRoute {
  method: string;
  path: string;
  permission: Permission | null;
  handler: string;
}

/** Every route of the application with the permission it declares. */
export function declaredRoutes(discovery: DiscoveryService): DeclaredRoute[] {
  return discovery
    .getControllers()
    .flatMap(({ metatype }) => (metatype ? routesOf(metatype as new () => object) : []))
    .sort((a, b) => a.path.localeCompare(b.path) || a.method.localeCompare(b.method));
}

function routesOf(controller: new () => object): DeclaredRoute[] {
  const prefixes = [Reflect.getMetadata(PATH_METADATA, controller) ?? ''].flat() as string[];
  const prototype = controller.prototype as Record<string, unknown>;
  return Object.getOwnPropertyNames(prototype)
    .map((name) => ({ name, handler: prototype[name] }))
    .filter(({ handler }) => typeof handler === 'function' && Reflect.hasMetadata(METHOD_METADATA, handler))
    .flatMap(({ name, handler }) => {
      const paths = [Reflect.getMetadata(PATH_METADATA, handler as object) ?? ''].flat() as string[];
      const method =
        RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler as object) as number] ?? 'GET';
      const permission = (Reflect.getMetadata(REQUIRES, handler as object) as Permission | undefined) ?? null;
      return prefixes.flatMap((prefix) =>
        paths.map((path) => ({
          method,
          path: joined(prefix, path),
          permission,
          handler: `${controller.name}.${name}`,
        })),
      );
    });
}

const joined = (...parts: string[]) =>
  '/' +
  parts
    .map((part) => part.replace(/^\/+|\/+$/g, ''))
    .filter(Boolean)
    .join('/');
