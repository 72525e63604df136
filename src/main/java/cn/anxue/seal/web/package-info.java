/**
 * Seals in public (公开封签): heads, keys and proofs for everybody, the page that checks a receipt without asking us, and
 * verification of the whole history for auditors.
 */
@NullMarked
package cn.anxue.seal.web;

import org.jspecify.annotations.NullMarked;
