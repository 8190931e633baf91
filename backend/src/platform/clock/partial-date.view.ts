import { ApiProperty } from '@nestjs/swagger';

/** A date as exactly as its source states it, with the days it may mean (both ends included). */
export class PartialDateView {
  @ApiProperty({ example: '2021-10', description: 'YYYY, YYYY-MM or YYYY-MM-DD' }) value!: string;
  @ApiProperty({ format: 'date', example: '2021-10-01' }) from!: string;
  @ApiProperty({ format: 'date', example: '2021-10-31' }) to!: string;
}
