import { HttpClient } from '@angular/common/http';
import { RuleChangeListView, RuleChangeNoticeView } from '../../api/generated/model';
import { PageReader } from '../desk/walkable-list';

const PAGE = 20;

/** What has changed, by its slug; for one desk: of what a park is asked about, or of what a company plans. */
export type ChangedRule = ({ policy: string } | { regime: string }) & { park?: string; company?: string };

/** Reads what changes of rules have touched, as far as the reader may know: by the rule, or by the project. */
export const changesReader =
  (http: HttpClient, of: ChangedRule | { project: string }): PageReader<RuleChangeNoticeView> =>
  (cursor) =>
    http.get<RuleChangeListView>('/api/v1/rule-changes', {
      params: { ...of, pageSize: PAGE, ...(cursor === null ? {} : { cursor }) },
    });
