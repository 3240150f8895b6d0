// The expressions of DynamoDB: condition, filter and key condition (condition), projection, update.
grammar Expression;

conditionText : condition EOF ;

projection : path (',' path)* EOF ;

update : section+ EOF ;

// One recursive rule, so that deep nesting needs little stack. The first operators bind tightest.
condition
    : NOT condition                             # not
    | condition AND condition                   # and
    | condition OR condition                    # or
    | '(' condition ')'                         # group
    | operand comparator operand                # comparison
    | operand BETWEEN operand AND operand       # between
    | operand IN '(' operand (',' operand)* ')' # in
    | call                                      # function
    ;

comparator : EQUAL | NOT_EQUAL | LESS | LESS_OR_EQUAL | GREATER | GREATER_OR_EQUAL ;

operand
    : '(' operand ')' # parenthesized
    | call            # called
    | path            # attribute
    | VALUE           # literal
    ;

call : NAME '(' operand (',' operand)* ')' ;

path : element ('.' element | index)* ;

element : NAME | ALIAS ;

index : '[' INDEX ']' ;

section
    : SET assignment (',' assignment)*
    | REMOVE path (',' path)*
    | (ADD | DELETE) change (',' change)*
    ;

assignment : path EQUAL formula ;

change : path VALUE ;

formula
    : operand ((PLUS | MINUS) operand)? # sum
    | '(' formula ')'                   # parenthesizedFormula
    ;

// Character classes rather than an option: the tool's own case folding depends on the locale.
AND : [aA][nN][dD] ;
OR : [oO][rR] ;
NOT : [nN][oO][tT] ;
BETWEEN : [bB][eE][tT][wW][eE][eE][nN] ;
IN : [iI][nN] ;
SET : [sS][eE][tT] ;
REMOVE : [rR][eE][mM][oO][vV][eE] ;
ADD : [aA][dD][dD] ;
DELETE : [dD][eE][lL][eE][tT][eE] ;

OPEN : '(' ;
CLOSE : ')' ;
PLUS : '+' ;
MINUS : '-' ;
EQUAL : '=' ;
NOT_EQUAL : '<>' ;
LESS : '<' ;
LESS_OR_EQUAL : '<=' ;
GREATER : '>' ;
GREATER_OR_EQUAL : '>=' ;

NAME : [a-zA-Z] [a-zA-Z0-9_]* ;
ALIAS : '#' [a-zA-Z0-9_]+ ;
VALUE : ':' [a-zA-Z0-9_]+ ;
INDEX : [0-9]+ ;
SPACE : [ \t\r\n]+ -> skip ;
OTHER : . ;
