/** What rendering a page on the server gets from the process around it (`REQUEST_CONTEXT`). */
export interface RenderContext {
  /** Calls the API's router in this process, without a socket. */
  inject(request: ApiRequest): Promise<ApiResponse>;
  /** Carried by every style element of the page. */
  nonce: string;
  /** The public origin (`https://lodestone.example`), for canonical and alternate links. */
  origin: string;
}

export interface ApiRequest {
  method: 'GET' | 'HEAD';
  url: string;
  headers: Record<string, string>;
}

export interface ApiResponse {
  statusCode: number;
  body: string;
}
