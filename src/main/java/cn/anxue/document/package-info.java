/**
 * Files (文件): scanned agreements, decisions, evidence. They live in PostgreSQL, their content once by SHA-256, so a
 * backup of the database is a backup of everything.
 *
 * <p>Decisions. What a file is, is read from its first bytes; what the sender calls it is not believed. A file belongs to
 * the office or institution that stored it. The room that attaches it to something files it under that thing's region,
 * and from then on the officers of that region and of all above it may read it.
 */
@NullMarked
package cn.anxue.document;

import org.jspecify.annotations.NullMarked;
