/** The books over HTTP: read-only, for those who see the holder. */
@NullMarked
package cn.anxue.ledger.web;

import org.jspecify.annotations.NullMarked;
