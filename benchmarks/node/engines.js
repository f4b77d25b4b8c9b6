// The engines that run in node: one function each. It gets the folder with the forms
// and gives a function from data to the bytes of a file. Each engine is loaded where
// it is used, so that a process holds one alone.
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { promisify } = require("node:util");

const read = (folder, dialect) => fs.readFileSync(path.join(folder, `${dialect}.docx`));

function docxtemplater(folder) {
  const PizZip = require("pizzip");
  const Docxtemplater = require("docxtemplater");
  const form = read(folder, "mustache");
  return async (data) => {
    const document = new Docxtemplater(new PizZip(form), { paragraphLoop: true });
    document.render(data);
    return document.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
  };
}

function easyTemplateX(folder) {
  const { TemplateHandler } = require("easy-template-x");
  const form = read(folder, "mustache");
  return (data) => new TemplateHandler().process(form, data);
}

function reportCreator(noSandbox) {
  return (folder) => {
    const { createReport } = require("docx-templates");
    const template = read(folder, "docx-templates");
    // its guard against endless loops stops long reports too
    const maximumWalkingDepth = 1e9;
    return (data) => createReport({ template, data, noSandbox, maximumWalkingDepth });
  };
}

function carbone(folder) {
  const render = promisify(require("carbone").render);
  const form = path.resolve(folder, "carbone.docx");
  return (data) => render(form, data);
}

module.exports = {
  carbone,
  docxTemplates: reportCreator(true),
  docxTemplatesSandbox: reportCreator(false),
  docxtemplater,
  easyTemplateX,
};
