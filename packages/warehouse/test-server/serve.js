// Run by bun: libchdb.so CONFIG_FILE FOLDER HTTP_PORT TCP_PORT. Answers the real HTTP and native protocols of ClickHouse
// until it is killed: the engine's command-line entry blocks on a query that sleeps for hours.
import { dlopen, FFIType, ptr } from 'bun:ffi';

const [library, configuration, folder, httpPort, tcpPort] = process.argv.slice(2);
const { symbols } = dlopen(library, { chdb_query_cmdline: { args: [FFIType.i32, FFIType.ptr], returns: FFIType.ptr } });

// The engine takes no program name but does not read the first argument either: it stands here twice.
const options = [
  '--listen_host=127.0.0.1',
  `--config-file=${configuration}`,
  `--path=${folder}`,
  `--http_port=${httpPort}`,
  `--tcp_port=${tcpPort}`,
  '--listen_host=127.0.0.1',
  '--query=SYSTEM START LISTEN QUERIES ALL; SELECT sleepEachRow(1) FROM numbers(36000) SETTINGS max_block_size = 1, function_sleep_max_microseconds_per_block = 0 FORMAT Null',
].map((option) => Buffer.from(`${option}\0`));
const argv = new BigUint64Array(options.map((option) => BigInt(ptr(option))));
symbols.chdb_query_cmdline(options.length, ptr(argv));
