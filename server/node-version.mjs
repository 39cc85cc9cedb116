/** Refuses a Node that cannot run this program; plain JavaScript, so that an old one can say so. */
const least = 24;
const [major] = process.versions.node.split('.').map(Number);

if (major < least) {
  process.stderr.write(
    `Node ${least} or later is needed and this is Node ${process.versions.node}: ` +
      'run "npm ci", which brings Node 24 with it, and start with "npm start".\n',
  );
  process.exit(1);
}
