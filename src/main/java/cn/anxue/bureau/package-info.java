/**
 * How the offices (主管部门) are reached: phone, opening hours, address, entered by their own people and shown to everybody.
 * Where nobody has entered a phone, pages name the hotline 12345, which puts callers through everywhere.
 *
 * <p>One officer of the place, or of one above it, enters them; no money follows from them, so no second person decides, and
 * the trail says who it was.
 */
@NullMarked
package cn.anxue.bureau;

import org.jspecify.annotations.NullMarked;
