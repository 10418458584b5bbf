export {};

const name = process.argv[2]!;
const m = await import(`/work/main/bench/${name}.ts`);
const { asText } = await import('/work/main/bench/support/table.ts');
const f = await m[name].run((l: string) => console.error(l));
console.log(asText(name, m[name].about, f));
