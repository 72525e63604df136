/**
 * Every route × every role × inside and outside its scope. {@code route-scope.txt} says for each route how its scope is
 * proven; what is asked for is made by the samples here.
 */
@NullMarked
package cn.anxue.scope;

import org.jspecify.annotations.NullMarked;
