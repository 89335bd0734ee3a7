import { type RefObject, useEffect, useRef } from 'react';

/**
 * For a field that people edit at their own pace while its value stands in the address: when the address changes from
 * outside (back, a dropped filter), the field follows, without losing the focus.
 */
export function useOutsideValue(value: string | undefined): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (field.current && field.current.value !== (value ?? '')) field.current.value = value ?? '';
  }, [value]);
  return field;
}
