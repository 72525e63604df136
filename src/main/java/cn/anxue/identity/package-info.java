/** Who acts (actors, their roles) and how far each may reach (scope). Deny by default. */
@NullMarked
package cn.anxue.identity;

import org.jspecify.annotations.NullMarked;
