// src/model/lazy.ts
/** The function, worked out when first called and remembered. It must not call itself. */
function lazy(make) {
	let made;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}

export { lazy as t };