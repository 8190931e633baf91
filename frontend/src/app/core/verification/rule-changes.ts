import { HttpClient } from '@angular/common/http';
import { RuleChangeListView, RuleChangeNoticeView } from '../../api/generated/model';
import { PageReader } from '../desk/walkable-list';

const PAGE = 20;

/** Reads what changes of policies have touched, as far as the reader may know: by the policy, or by the project. */
export const changesReader =
  (http: HttpClient, of: { policy: string } | { project: string }): PageReader<RuleChangeNoticeView> =>
  (cursor) =>
    http.get<RuleChangeListView>('/api/v1/rule-changes', {
      params: { ...of, pageSize: PAGE, ...(cursor === null ? {} : { cursor }) },
    });
