import { useCallback, useState } from 'react';

/** A sentence for each wrong field, by the field's path in the command's body. */
export type FieldErrors = Record<string, string>;

export interface CommandForm<Values> {
  values: Values;
  /** Sets a field and takes its error away. */
  set: <Name extends keyof Values & string>(name: Name, value: Values[Name]) => void;
  errors: FieldErrors;
  setErrors: (errors: FieldErrors) => void;
}

/** What is typed into a command's dialog. It lives as long as the dialog, whatever happens to the request meanwhile. */
export function useCommandForm<Values extends object>(initial: () => Values): CommandForm<Values> {
  const [values, setValues] = useState(initial);
  const [errors, setErrors] = useState<FieldErrors>({});
  const set = useCallback<CommandForm<Values>['set']>((name, value) => {
    setValues((before) => ({ ...before, [name]: value }));
    setErrors(({ [name]: _gone, ...others }) => others);
  }, []);
  return { values, set, errors, setErrors };
}
