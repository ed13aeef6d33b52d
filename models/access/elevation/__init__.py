"""Rights for an hour: asked for with a reason and granted by another person, or taken by breaking the glass (SEC-1).

Nobody keeps the right to act on production just in case. Who breaks the glass is not stopped, offline too; everybody is told,
and another person says afterwards whether it was right.
"""
