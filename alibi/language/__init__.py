"""How a case reads: reading level, sentences, figures of speech, words that a child may stumble over.

Standard library, `alibi.core` and `alibi.content` only. Dutch; what it says is advice and never an error.
"""
