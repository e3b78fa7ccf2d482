// Start reading here: the application element holds the header and chooses the page by the address after "#".
import './shell/boundary/app.js';
