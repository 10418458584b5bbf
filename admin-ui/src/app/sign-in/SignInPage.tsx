import { Alert, Box, Button, InputAdornment, TextField } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useLocaleState, useLogin, useTranslate } from 'react-admin';
import { post, useRead } from '../../api/client.ts';
import { describeError, isApiError } from '../../api/problem.ts';
import { IconAction, Logo } from '../../components/Icon.tsx';
import { Quiet, Title } from '../../components/page.tsx';
import { LOCALES } from '../i18n/i18nProvider.ts';
import { token } from '../theme/tokens.ts';

interface Ways {
  password: boolean;
  provider: string | null;
}

/** Signing in, with a password or with the organisation's identity provider where there is one. */
export function SignInPage() {
  const translate = useTranslate();
  return (
    <Box sx={PAGE}>
      <Box component="main" className="form">
        <Title title={translate('app.login.title')} />
        <Logo size={34} />
        <Quiet sx={{ mt: 1, mb: 4, fontSize: '0.9375rem', textWrap: 'balance' }}>
          {translate('app.login.lead')}
        </Quiet>
        <SignInForm />
        <Languages />
      </Box>
      <Box className="picture" aria-hidden>
        <Counter />
      </Box>
    </Box>
  );
}

function SignInForm() {
  const translate = useTranslate();
  const login = useLogin();
  const { data: ways } = useRead<Ways>(['sign-in', 'ways'], '/auth/ways', {
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [visible, setVisible] = useState(false);
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (email.trim() === '' || password === '') return setFailure(translate('app.login.missing'));
    setSending(true);
    setFailure(null);
    try {
      await login({ email: email.trim(), password });
    } catch (error) {
      setFailure(refusal(error));
      setSending(false);
    }
  }

  function refusal(error: unknown): string {
    const status = isApiError(error) ? error.problem.status : 500;
    if (status === 429) return translate('app.login.tooMany');
    if ([400, 401, 403, 422].includes(status)) return translate('app.login.refused');
    return describeError(error, translate);
  }

  return (
    <Box component="form" noValidate onSubmit={submit} sx={{ display: 'grid', gap: 1.75 }}>
      <Box component="h1" sx={{ typography: 'h2', m: 0 }}>
        {translate('app.login.title')}
      </Box>
      <div role="alert">{failure && <Alert severity="error">{failure}</Alert>}</div>
      <TextField
        label={translate('app.login.email')}
        type="email"
        name="email"
        autoComplete="username"
        autoFocus
        size="medium"
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <TextField
        label={translate('app.login.password')}
        type={visible ? 'text' : 'password'}
        name="password"
        autoComplete="current-password"
        size="medium"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        slotProps={{
          input: {
            endAdornment: (
              <InputAdornment position="end">
                <IconAction
                  icon={visible ? 'hidden' : 'visible'}
                  label={translate(visible ? 'app.login.hide' : 'app.login.show')}
                  edge="end"
                  aria-pressed={visible}
                  onClick={() => setVisible(!visible)}
                />
              </InputAdornment>
            ),
          },
        }}
      />
      <Button type="submit" variant="contained" size="large" disabled={sending} sx={{ minHeight: 42 }}>
        {translate('app.login.submit')}
      </Button>
      {ways?.provider && (
        <ProviderButton provider={ways.provider} onFailure={(error) => setFailure(refusal(error))} />
      )}
    </Box>
  );
}

function ProviderButton({ provider, onFailure }: { provider: string; onFailure: (error: unknown) => void }) {
  const translate = useTranslate();
  const go = async () => {
    try {
      const answer = await post<{ url: string }>('/auth/sign-in/social', { provider, callbackURL: '/' });
      window.location.assign(answer.url);
    } catch (error) {
      onFailure(error);
    }
  };
  return (
    <>
      <Box sx={{ textAlign: 'center', color: token('inkFaint') }}>{translate('app.login.or')}</Box>
      <Button size="large" onClick={() => void go()}>
        {translate('app.login.provider')}
      </Button>
    </>
  );
}

function Languages() {
  const [locale, setLocale] = useLocaleState();
  return (
    <Box sx={{ display: 'flex', gap: 0.5, mt: 4, ml: -1 }}>
      {LOCALES.map(({ locale: value, name }) => (
        <Button
          key={value}
          variant="text"
          size="small"
          lang={value}
          aria-pressed={locale === value}
          onClick={() => setLocale(value)}
          sx={{ color: locale === value ? token('accentInk') : token('inkMuted') }}
        >
          {name}
        </Button>
      ))}
    </Box>
  );
}

const PAGE = {
  minHeight: '100dvh',
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) minmax(0, 1.15fr)' },
  '& .form': { alignSelf: 'center', justifySelf: 'center', width: 'min(100%, 420px)', px: 3, py: 6 },
  '& .picture': {
    display: { xs: 'none', md: 'grid' },
    placeItems: 'center',
    m: 1.5,
    ml: 0,
    borderRadius: '18px',
    bgcolor: token('accentSoft'),
    overflow: 'hidden',
  },
} as const;

/** A counter window seen from the front: three requests wait in a row, one passes through the slot. */
function Counter() {
  const line = { fill: 'none', stroke: token('accent'), strokeWidth: 2.5, strokeLinecap: 'round' as const };
  return (
    <svg aria-hidden="true" viewBox="0 0 520 520" width="78%" style={{ maxWidth: 620, display: 'block' }}>
      <path d="M110 380V214a150 150 0 0 1 300 0v166Z" fill={token('surface')} />
      <path d="M110 380V214a150 150 0 0 1 300 0v166" {...line} />
      <path d="M146 380V218a114 114 0 0 1 228 0v162" {...line} strokeWidth={1.5} opacity={0.45} />
      <path
        d="M260 104v114M146 218h228M180 137l80 81M340 137l-80 81"
        {...line}
        strokeWidth={1.5}
        opacity={0.45}
      />
      <path d="M70 384h380" {...line} strokeWidth={12} />
      <path d="M214 352h92" {...line} strokeWidth={9} opacity={0.9} />
      <g>
        <rect
          x="196"
          y="246"
          width="128"
          height="92"
          rx="9"
          fill={token('surface')}
          stroke={token('accent')}
          strokeWidth="2.5"
        />
        <circle cx="217" cy="269" r="7.5" fill="none" stroke={token('accent')} strokeWidth="2.5" />
        <path d="M217 269v-4.5a4.5 4.5 0 0 1 0 9Z" fill={token('accent')} />
        <path d="M236 269h66" {...line} strokeWidth={4} />
        <path d="M211 293h92M211 309h58" {...line} strokeWidth={3} opacity={0.35} />
      </g>
      {[0, 1, 2].map((place) => (
        <g key={place} transform={`translate(${126 + place * 96} 424)`} opacity={1 - place * 0.26}>
          <rect
            width="78"
            height="52"
            rx="8"
            fill={token('surface')}
            stroke={token('accent')}
            strokeWidth="2"
          />
          <circle
            cx="17"
            cy="17"
            r="5"
            fill={place === 0 ? token('accent') : 'none'}
            stroke={token('accent')}
            strokeWidth="2"
          />
          <path d="M29 17h34M12 33h50" {...line} strokeWidth={2.5} opacity={0.4} />
        </g>
      ))}
    </svg>
  );
}
