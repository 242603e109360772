"""Where the documents of a run are analysed: in processes of this machine (`local`), or elsewhere.

An engine takes sources and gives for each the parts that `work.process` makes of it, in any order.
"""
