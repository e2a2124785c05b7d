//! Every internal link of the built example leads somewhere.
