import { type ExecutionContext, Injectable } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-local';
import { StorableTextPipe, validationPipe } from '../../platform/http/validation.js';
import { SignInInput } from './dto/inputs.js';
import { SignIn } from './sign-in.js';

/** What passport puts on the request once the credentials are right. */
export interface SignedInRequest {
  user: { id: string };
}

/** E-mail and password through passport's local strategy. */
@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy) {
  constructor(private readonly signIn: SignIn) {
    super({ usernameField: 'email', passwordField: 'password', session: false, passReqToCallback: true });
  }

  async validate(request: unknown, email: string, password: string): Promise<SignedInRequest['user']> {
    return { id: await this.signIn.userOf(email, password, (request as FastifyRequest).ip) };
  }
}

/** Guards run before pipes: a malformed body is refused here, with its fields, before passport would call it "Unauthorized". */
@Injectable()
export class LocalGuard extends AuthGuard('local') {
  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const { body } = context.switchToHttp().getRequest<FastifyRequest>();
    const metadata = { type: 'body', metatype: SignInInput } as const;
    await validationPipe().transform(new StorableTextPipe().transform(body ?? {}, metadata), metadata);
    return (await super.canActivate(context)) as boolean;
  }
}
