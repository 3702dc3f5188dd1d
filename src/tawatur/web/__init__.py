"""The desk: pages and a JSON API over a store, for people and for programs (`tawatur serve`)."""
