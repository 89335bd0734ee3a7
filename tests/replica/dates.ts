const OFFSET = 7 * 3_600_000;
const WEEKDAYS = ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'];
const ENGLISH_DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const ENGLISH_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

interface LocalParts {
  weekday: number;
  day: string;
  month: string;
  year: string;
  hour: string;
  minute: string;
  second: string;
}

/** The parts of an instant on a clock in Tây Ninh (UTC+7), padded to two digits. */
export function localParts(instant: Date): LocalParts {
  const local = new Date(instant.getTime() + OFFSET);
  const [date = '', time = ''] = local.toISOString().split('T');
  const [year = '', month = '', day = ''] = date.split('-');
  const [hour = '', minute = '', second = ''] = time.slice(0, 8).split(':');
  return { weekday: local.getUTCDay(), day, month, year, hour, minute, second };
}

/** "Thứ sáu: 15:00 ngày 09/02/2024", the newspaper's date line. */
export function currentDateLine(instant: Date): string {
  const { weekday, day, month, year, hour, minute } = localParts(instant);
  return `${WEEKDAYS[weekday]}: ${hour}:${minute} ngày ${day}/${month}/${year}`;
}

/** "Cập nhật ngày: 16/01/2019 - 21:19", the newspaper's older date line. */
export function olderDateLine(instant: Date): string {
  const { day, month, year, hour, minute } = localParts(instant);
  return `Cập nhật ngày: ${day}/${month}/${year} - ${hour}:${minute}`;
}

/** "16/01/2019 21:19", the station's date line. */
export function plainDateLine(instant: Date): string {
  const { day, month, year, hour, minute } = localParts(instant);
  return `${day}/${month}/${year} ${hour}:${minute}`;
}

/** RFC 822 as feeds write it, in local time: "Fri, 09 Feb 2024 15:00:00 +0700". */
export function feedDate(instant: Date, zone: '+0700' | 'GMT+7' = '+0700'): string {
  const { weekday, day, month, year, hour, minute, second } = localParts(instant);
  return `${ENGLISH_DAYS[weekday]}, ${day} ${ENGLISH_MONTHS[Number(month) - 1]} ${year} ${hour}:${minute}:${second} ${zone}`;
}
