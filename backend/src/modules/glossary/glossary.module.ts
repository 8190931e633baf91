import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { GlossaryController } from './glossary.controller.js';
import { GlossaryTerm } from './glossary-term.entity.js';

@Module({ imports: [TypeOrmModule.forFeature([GlossaryTerm])], controllers: [GlossaryController] })
export class GlossaryModule {}
