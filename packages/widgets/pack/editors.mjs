/** What editors complete and explain as somebody types a tag: custom data of VS Code, web types of JetBrains. */

const sentences = (...parts) => parts.filter(Boolean).join('\n\n');

/** Attributes that are only ever there or not there. */
const isFlag = ({ type }) => type.text === 'boolean';

/** https://code.visualstudio.com/api/extension-guides/custom-data-extension */
export const vsCodeData = (elements) => ({
  version: 1.1,
  tags: elements.map(({ tagName, description, attributes, events }) => ({
    name: tagName,
    description: sentences(
      description,
      events.length > 0 &&
        `Events:\n${events.map((event) => `- \`${event.name}\`: ${event.description}`).join('\n')}`,
    ),
    attributes: attributes.map((attribute) => ({
      name: attribute.name,
      description: attribute.description,
      ...(isFlag(attribute) && { valueSet: 'v' }),
    })),
  })),
});

/** https://github.com/JetBrains/web-types */
export const webTypes = (elements, { name, version }) => ({
  $schema: 'https://json.schemastore.org/web-types',
  name,
  version,
  'description-markup': 'markdown',
  contributions: {
    html: {
      elements: elements.map((element) => ({
        name: element.tagName,
        description: element.description,
        attributes: element.attributes.map(({ name: attribute, description, type }) => ({
          name: attribute,
          description,
          value: { type: type.text },
        })),
        js: {
          properties: element.members
            .filter(({ kind, static: isStatic }) => kind === 'field' && !isStatic)
            .map(({ name: property, description, type, readonly }) => ({
              name: property,
              ...(description && { description }),
              type: type?.text ?? 'unknown',
              ...(readonly && { 'read-only': true }),
            })),
          events: element.events.map(({ name: event, description }) => ({ name: event, description })),
        },
        css: {
          properties: element.cssProperties.map(({ name: property, default: byDefault }) => ({
            name: property,
            description: `Default: \`${byDefault}\``,
          })),
          parts: element.cssParts.map(({ name: part, description }) => ({ name: part, description })),
        },
      })),
    },
  },
});
