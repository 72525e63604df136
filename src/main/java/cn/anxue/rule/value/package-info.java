/**
 * Values of rules as people read and type them. What a value is made of is read off the type that the room behind the rule makes
 * of it; what its parts are called, and in which unit they are typed, stands in one table. Amounts are typed in yuan and shares in
 * percent, whatever the value keeps them in.
 */
@NullMarked
package cn.anxue.rule.value;

import org.jspecify.annotations.NullMarked;
