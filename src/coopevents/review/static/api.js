// Requests to the program, all below the address with the token.

export class Failure extends Error {
  constructor(answer) {
    super(answer.error);
    this.key = answer.error;
    this.detail = answer.detail ?? "";
    this.now = answer.now;
  }
}

const tab = sessionStorage.getItem("tab") ?? crypto.randomUUID();
sessionStorage.setItem("tab", tab);

async function ask(path, options) {
  let answer;
  try {
    answer = await fetch(`api/${path}`, options);
  } catch {
    throw new Failure({ error: "offline" });
  }
  const found = answer.headers.get("content-type")?.includes("json") ? await answer.json() : null;
  if (!answer.ok) throw new Failure(found ?? { error: answer.status === 403 ? "offline" : "trouble", detail: String(answer.status) });
  return found;
}

const post = (path, body) =>
  ask(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ tab, ...body }) });

export const words = (language) => ask(`words?${new URLSearchParams(language ? { lang: language } : {})}`);
export const queue = (show, search) => ask(`queue?${new URLSearchParams({ show, search })}`);
export const getDocument = (doc) => ask(`document?${new URLSearchParams({ doc })}`);
export const change = (body) => post("change", body);
export const undo = (again) => post("undo", { again });
