import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** A zod issue as one Vietnamese sentence; what was sent is never repeated (it may be a password). */
export function faultMessage(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `Cần ${TYPES[issue.expected] ?? 'giá trị đúng kiểu'}`;
    case 'too_small':
      if (issue.origin === 'string')
        return issue.minimum === 1 ? 'Không được để trống' : `Cần ít nhất ${issue.minimum} ký tự`;
      return issue.origin === 'array' ? `Cần ít nhất ${issue.minimum} mục` : `Phải từ ${issue.minimum} trở lên`;
    case 'too_big':
      if (issue.origin === 'string') return `Không quá ${issue.maximum} ký tự`;
      return issue.origin === 'array' ? `Không quá ${issue.maximum} mục` : `Không được lớn hơn ${issue.maximum}`;
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'Không đúng dạng';
    case 'invalid_value':
      return `Phải là một trong: ${issue.values.map(String).join(', ')}`;
    case 'unrecognized_keys':
      return `Không có trường ${issue.keys.join(', ')}`;
    default:
      return 'Giá trị không dùng được';
  }
}

const TYPES: Record<string, string> = {
  string: 'một chuỗi ký tự',
  number: 'một con số',
  int: 'một số nguyên',
  boolean: 'đúng hoặc sai',
  object: 'một đối tượng JSON',
  record: 'một đối tượng JSON',
  array: 'một danh sách',
};

const FORMATS: Record<string, string> = {
  date: 'Cần ngày dạng năm-tháng-ngày, ví dụ 2026-11-24',
  datetime: 'Cần thời điểm dạng ISO 8601',
  regex: 'Có ký tự hoặc độ dài không được phép',
  url: 'Cần một địa chỉ web',
};
