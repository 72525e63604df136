/**
 * How names are found that are not written as they stand on the register: by pinyin in full, in first letters or mixed with
 * characters and with every reading of a character (重庆 is zhongqing and chongqing); in traditional characters and full-width
 * letters; without 有限公司 and 培训中心; with one character wrong, missing or too many; by brand, former name and road.
 *
 * <p>Each name is kept in a plain form with the first letters of its readings, two and three at a time, as an index
 * ({@code publicregister_name}): PostgreSQL picks candidates, the rules here decide which match and how well. The rows
 * follow the events of the institution room; what was written past it is taken up within minutes.
 */
@NullMarked
package cn.anxue.publicregister.find;

import org.jspecify.annotations.NullMarked;
