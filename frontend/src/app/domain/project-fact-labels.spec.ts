import { PROJECT_FACTS, ProjectFactDefinition } from '@models/policies/model/project-facts.data';
import {
  projectFactChoiceLabel,
  projectFactGroupLabel,
  projectFactLabel,
  projectFactQuestion,
} from './project-fact-labels';

const keys = PROJECT_FACTS.map(({ key }) => key);
const choicesOf = ({ key, choices = [] }: ProjectFactDefinition) =>
  choices.map((choice) => [key, choice] as const);

describe('a fact that a project is asked for', () => {
  it('has a short name of its own', () => {
    const spelled = keys.filter((key) => projectFactLabel(key) === key.replaceAll('-', ' '));
    expect(spelled).toEqual([]);
    expect(new Set(keys.map(projectFactLabel)).size).toBe(keys.length);
  });

  it('is asked in one question', () => {
    const unasked = keys.filter((key) => projectFactQuestion(key) === projectFactLabel(key));
    expect(unasked).toEqual([]);
    const more = keys.filter((key) => !/^[^?]+\?$/.test(projectFactQuestion(key)));
    expect(more).toEqual([]);
  });

  it('names everything that can be chosen', () => {
    const choices = PROJECT_FACTS.flatMap(choicesOf);
    expect(choices.length).toBeGreaterThan(40);
    expect(choices.filter(([key, choice]) => projectFactChoiceLabel(key, choice) === choice)).toEqual([]);
  });

  it('stands under a heading', () => {
    const headings = PROJECT_FACTS.map(({ group }) => projectFactGroupLabel(group));
    expect(headings.filter((heading) => !heading)).toEqual([]);
  });

  it('of a newer catalogue is still readable', () => {
    expect(projectFactLabel('water-use')).toBe('water use');
    expect(projectFactQuestion('water-use')).toBe('water use');
    expect(projectFactChoiceLabel('water-use', 'much')).toBe('much');
  });
});
