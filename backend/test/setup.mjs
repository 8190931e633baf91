// The ESM-only Nest packages come first: CommonJS packages that require() them then find them already evaluated.
import 'reflect-metadata';
import '@nestjs/common';
import '@nestjs/core';
