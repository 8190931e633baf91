import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type ContentDocument,
  type ContentSubject,
  type ContentType,
  ContentTypes,
} from '../content/index.js';
import { buildingNotes } from './building.rules.js';
import { BuildingDocument } from './dto/building.document.js';
import { PlotDocument } from './dto/plot.document.js';
import { LandRecords, type LandTable } from './land-records.js';
import { LandSurroundings } from './land-surroundings.js';
import { codeAndName } from './land-titles.js';
import { plotNotes } from './plot.rules.js';
import { PublishBuilding } from './publish-building.js';
import { PublishPlot } from './publish-plot.js';
import type { Notes } from './statement-checks.rules.js';

// Documents have passed their class before anybody sees them here.
const asPlot = (document: ContentDocument) => document as unknown as PlotDocument;
const asBuilding = (document: ContentDocument) => document as unknown as BuildingDocument;

type Judge = (subject: ContentSubject, document: ContentDocument) => Promise<Notes>;

/** Lends plots and buildings to drafts, versions and reviews. */
@Injectable()
export class RegisterLandContent implements OnModuleInit {
  constructor(
    private readonly types: ContentTypes,
    private readonly records: LandRecords,
    private readonly surroundings: LandSurroundings,
    private readonly publishPlot: PublishPlot,
    private readonly publishBuilding: PublishBuilding,
  ) {}

  onModuleInit(): void {
    this.types.register({
      type: 'plot',
      dto: PlotDocument,
      titleOf: (document) => codeAndName(asPlot(document)),
      project: (id, document, publication) => this.publishPlot.execute(id, asPlot(document), publication),
      ...this.ofTable('plots', (subject, document) => this.judgePlot(subject, asPlot(document))),
    });
    this.types.register({
      type: 'building',
      dto: BuildingDocument,
      titleOf: (document) => codeAndName(asBuilding(document)),
      project: (id, document, publication) =>
        this.publishBuilding.execute(id, asBuilding(document), publication),
      ...this.ofTable('buildings', (subject, document) => this.judgeBuilding(subject, asBuilding(document))),
    });
  }

  /** What both have in common: a park's team begins and archives them. */
  private ofTable(table: LandTable, judge: Judge) {
    return {
      createdBy: 'park',
      archivedBy: 'park',
      known: (ids) => this.records.known(table, ids),
      keys: (parkId) => this.records.keys(table, parkId),
      problems: async (subject, document) => (await judge(subject, document)).problems,
      warnings: async (subject, document) => (await judge(subject, document)).warnings,
      snapshot: (id) => this.records.snapshot(table, id),
      archive: (id, at) => this.records.archive(table, id, at),
    } satisfies Partial<ContentType>;
  }

  private async judgePlot(subject: ContentSubject, plot: PlotDocument): Promise<Notes> {
    const park = await this.surroundings.ofPark(subject.parkId);
    return plotNotes(plot, {
      ...park,
      codeTaken: await this.surroundings.isCodeTaken('plots', subject, plot.code),
    });
  }

  private async judgeBuilding(subject: ContentSubject, building: BuildingDocument): Promise<Notes> {
    const { today } = await this.surroundings.ofPark(subject.parkId);
    return buildingNotes(building, {
      today,
      codeTaken: await this.surroundings.isCodeTaken('buildings', subject, building.code),
      plotKnown:
        building.plot === null || (await this.surroundings.plotIdOf(subject.parkId, building.plot)) !== null,
    });
  }
}
