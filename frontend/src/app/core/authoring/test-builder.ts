import { ChangeDetectionStrategy, Component, computed, input, output, viewChild } from '@angular/core';
import { projectFact } from '@models/policies/model/project-facts.data';
import { COMPARISONS, Comparison, FactValue, Literal, Test } from '@models/policies/model/rules';
import { projectFactChoiceLabel, projectFactQuestion } from '../../domain/project-fact-labels';
import { ChoiceList } from '../../ui/entry/choice-list';
import { Control, FormField } from '../../ui/form-field';
import { Icon } from '../../ui/icon';
import { DropParts } from './drop-parts';
import { factGroups } from './fact-choices';
import { LiteralEntry } from './literal-entry';
import { PlaceEntry } from './place-entry';
import { TEST_KINDS, TestKind, factTest, testAs, testKind } from './rule-edits';
import { COMPARISON_LABELS, ShownIssue, TEST_KIND_LABELS, issuesAt } from './rule-words';

type TestOf<Op extends Test['op']> = Extract<Test, { op: Op }>;

/** One requirement and those inside it: a fact compared, a place, or several joined. */
@Component({
  selector: 'app-test-builder',
  imports: [ChoiceList, Control, DropParts, FormField, Icon, LiteralEntry, PlaceEntry],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './test-builder.html',
  styleUrl: './builder.css',
})
export class TestBuilder {
  readonly test = input.required<Test>();
  /** By which its fields are known on their page. */
  readonly name = input.required<string>();
  /** Where it stands in its measure. */
  readonly pointer = input.required<string>();
  readonly issues = input<readonly ShownIssue[]>([]);
  readonly currency = input('CNY');
  readonly edited = output<Test>();
  private readonly drops = viewChild.required(DropParts);

  protected readonly kinds = TEST_KINDS.map((value) => ({ value, label: TEST_KIND_LABELS[value] }));
  protected readonly kind = computed(() => testKind(this.test()));
  protected readonly groups = factGroups(() => true);
  protected readonly errors = computed(() => issuesAt(this.issues(), this.pointer()));
  protected readonly fact = computed(() => {
    const test = this.test();
    return test.op === 'compare' || test.op === 'one-of' ? test.fact : '';
  });
  protected readonly question = computed(() => projectFactQuestion(this.fact()));
  protected readonly compared = computed(() => this.of('compare'));
  protected readonly choice = computed(() => this.of('one-of'));
  protected readonly place = computed(() => this.of('in-place'));
  /** What is wrong with a list of places. */
  protected readonly placeErrors = computed(() => {
    const at = (side: string) => issuesAt(this.issues(), `${this.pointer()}/${side}`).join(' ') || null;
    return { inside: at('inside'), outside: at('outside') };
  });
  protected readonly parts = computed((): readonly Test[] => {
    const test = this.test();
    return test.op === 'all' || test.op === 'any' ? test.of : test.op === 'not' ? [test.of] : [];
  });
  protected readonly comparisons = computed(() => {
    const type = projectFact(this.fact())?.type;
    const isOrdered = type !== 'boolean' && type !== 'choice' && type !== 'choices';
    return (isOrdered ? COMPARISONS : (['='] as const)).map((value) => ({
      value,
      label: COMPARISON_LABELS[value],
    }));
  });
  protected readonly choices = computed(() =>
    (projectFact(this.fact())?.choices ?? []).map((value) => ({
      value,
      label: projectFactChoiceLabel(this.fact(), value),
    })),
  );

  protected become(event: Event): void {
    const kind = valueOf(event) as TestKind;
    const step = () => this.edited.emit(testAs(kind, this.test()));
    const isLost = this.parts().length > 0 && ['fact', 'place', 'text'].includes(kind);
    if (isLost) this.drops().ask(event.target as HTMLSelectElement, this.kind(), step);
    else step();
  }

  protected chooseFact(event: Event): void {
    this.edited.emit(factTest(valueOf(event)));
  }

  protected compare(event: Event): void {
    const test = this.compared();
    if (test) this.edited.emit({ ...test, is: valueOf(event) as Comparison });
  }

  protected write(value: FactValue | null): void {
    const test = this.compared();
    if (test && value !== null && !Array.isArray(value))
      this.edited.emit({ ...test, value: value as Literal });
  }

  protected among(values: string[]): void {
    const test = this.choice();
    if (test) this.edited.emit({ ...test, values });
  }

  protected stand(side: 'inside' | 'outside', places: string[]): void {
    const test = this.place();
    if (test) this.edited.emit({ ...test, [side]: places });
  }

  protected replace(index: number, part: Test): void {
    const test = this.test();
    if (test.op === 'not') this.edited.emit({ ...test, of: part });
    else if (test.op === 'all' || test.op === 'any')
      this.edited.emit({ ...test, of: test.of.map((each, place) => (place === index ? part : each)) });
  }

  protected add(): void {
    const test = this.test();
    if (test.op === 'all' || test.op === 'any')
      this.edited.emit({ ...test, of: [...test.of, factTest('fixed-investment')] });
  }

  protected remove(index: number): void {
    const test = this.test();
    if (test.op === 'all' || test.op === 'any')
      this.edited.emit({ ...test, of: test.of.filter((_, place) => place !== index) });
  }

  protected partPointer(index: number): string {
    return this.test().op === 'not' ? `${this.pointer()}/of` : `${this.pointer()}/of/${index}`;
  }

  private of<Op extends Test['op']>(op: Op): TestOf<Op> | null {
    const test = this.test();
    return test.op === op ? (test as TestOf<Op>) : null;
  }
}

const valueOf = (event: Event): string => (event.target as HTMLSelectElement).value;
