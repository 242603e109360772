// Elements from plain data. Text goes in as text only: nothing of a document is ever read as markup.

export function el(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (name === "data") Object.assign(made.dataset, value);
    else if (name in made && !name.includes("-")) made[name] = value;
    else made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return made;
}

export const byId = (id) => document.getElementById(id);

// What a record is called: an agreement without parties has its kind's code for a title.
export const titleOf = (words, record) => words.choices[record.group].kind?.[record.title] ?? record.title;

// The checks speak Korean; in another language the code tells what they are about.
export const issueOf = (words, issue) => words.issues[issue.code] ?? issue.message;

let texts = {};
export const setTexts = (found) => { texts = found; };
export function say(key, values = {}) {
  const text = texts[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}
