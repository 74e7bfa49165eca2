// Makes elements. Text becomes text, never markup; the page's policy would refuse anything else.
"use strict";

const SVG = "http://www.w3.org/2000/svg";

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

function make(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

function draw(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

function find(id) {
  return document.getElementById(id);
}

// Tells people who do not see what just happened.
function say(text) {
  find("said").textContent = text;
}

function countOf(octets) {
  return octets === 1 ? "1 octet" : `${octets.toLocaleString("en")} octets`;
}

function sizeOf(octets) {
  if (octets < 1024) return countOf(octets);
  return octets < 1024 * 1024 ? `${(octets / 1024).toFixed(1)} KiB` : `${(octets / 1024 / 1024).toFixed(1)} MiB`;
}

function hexOf(number, digits) {
  return number.toString(16).padStart(digits, "0");
}

// Scrolls a pane, and nothing around it, as little as shows the element.
function showIn(pane, element) {
  const inner = element.getBoundingClientRect();
  const outer = pane.getBoundingClientRect();
  if (inner.top < outer.top) pane.scrollTop -= outer.top - inner.top + 8;
  else if (inner.bottom > outer.bottom) pane.scrollTop += inner.bottom - outer.bottom + 8;
}

